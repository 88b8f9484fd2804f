package phuchuay.account;

/** Whether an account can be used: only an active one signs in. */
public enum State {
  INVITED,
  ACTIVE,
  LOCKED,
  SUSPENDED,
  ERASED
}
