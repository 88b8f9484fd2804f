package phuchuay.registration;

/** Where an activation code stands. */
public enum CodeState {
  REQUESTED,
  ISSUED,
  USED,
  EXPIRED,
  REVOKED,
  REFUSED,
  CANCELLED
}
