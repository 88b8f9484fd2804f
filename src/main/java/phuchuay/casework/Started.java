package phuchuay.casework;

/** How it went when somebody began a case. */
public sealed interface Started {

  /** It is there, as a draft. */
  record Begun(CaseFile draft) implements Started {}

  /** They may not begin one of this kind, or not going on from that one. */
  record NotAllowed() implements Started {}
}
