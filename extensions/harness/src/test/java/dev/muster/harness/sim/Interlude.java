package dev.muster.harness.sim;

/** Another import, a piece of which goes on whenever the one at hand is held up. */
final class Interlude {

  private final World world;
  private final Load load;
  private final Chance chance;
  private boolean begun;
  private boolean busy;

  Interlude(World world, Load load, Chance chance) {
    this.world = world;
    this.load = load;
    this.chance = chance;
  }

  /** Goes on by a few calls, and breaks off. */
  void piece() {
    if (busy) {
      return;
    }
    busy = true;
    long last = chance.between(1, 120);
    boolean[] dead = new boolean[1];
    Hook breaking =
        call -> {
          dead[0] |= call.number() > last;
          if (dead[0]) {
            throw new Crash(call);
          }
          return call.make();
        };
    new Owner(world, load, breaking)
        .attempt(begun ? Session.IMPORT.again() : Session.IMPORT.first());
    begun = true;
    busy = false;
  }

  /** Goes on to the end. */
  void finish() {
    FaultPoints.must(Owner.undisturbed(world, load).attempt(Session.IMPORT.again()));
  }
}
