package dev.muster.spi;

/** The host's own store of contacts. */
public interface ContactStore {}
