package phuchuay.platform;

/** A fill that words cannot hold, such as a picture: they carry its name, whoever shows them it. */
public interface Named {

  String name();
}
