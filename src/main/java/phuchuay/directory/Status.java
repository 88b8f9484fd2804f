package phuchuay.directory;

/** Whether an agency is there (สถานะ). */
public enum Status {
  OPEN,
  CLOSED
}
