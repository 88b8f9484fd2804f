package phuchuay.files;

/** Why a file of the right kind is refused all the same. */
public enum Harm {
  /** It does something by itself when it is opened. */
  ACTIVE,
  /** Other files are hidden in it. */
  HOLDS_FILES,
  /** A password keeps us from looking into it. */
  LOCKED,
  /** It is torn, or so odd that nobody can tell what it is. */
  BROKEN,
  /** A virus was found in it. */
  INFECTED,
  /** It unfolds to more than a computer should hold. */
  BOMB,
  /** It is two kinds of file at once. */
  TWO_IN_ONE
}
