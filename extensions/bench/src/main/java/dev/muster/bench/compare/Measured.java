package dev.muster.bench.compare;

/**
 * What one process did and needed.
 *
 * @param imported rows that are in the database now
 * @param rejected rows in the error file
 * @param clientSeconds processor time of the process
 * @param heapMebibytes at most in use at once, garbage included; 0 if it has no heap
 * @param residentMebibytes at most; 0 if unknown
 */
record Measured(
    long imported,
    long rejected,
    double clientSeconds,
    long heapMebibytes,
    long residentMebibytes) {

  /** What begins the line that a worker prints. */
  static final String MARK = "measured ";

  static Measured parse(String line) {
    String[] parts = line.substring(MARK.length()).split(" ", -1);
    return new Measured(
        Long.parseLong(parts[0]),
        Long.parseLong(parts[1]),
        Double.parseDouble(parts[2]),
        Long.parseLong(parts[3]),
        Long.parseLong(parts[4]));
  }
}
