package phuchuay.account;

/**
 * What a member of staff (เจ้าหน้าที่) may do: answer people, lead those who do, run the house, or
 * look at everything and change nothing.
 */
public enum Role {
  AGENT,
  SUPERVISOR,
  ADMIN,
  AUDITOR
}
