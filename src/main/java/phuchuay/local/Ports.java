package phuchuay.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import phuchuay.platform.CannotStart;
import phuchuay.platform.Settings;

/** Looks whether our ports are free before anything is started, to fail early and clearly. */
final class Ports {

  private Ports() {}

  static void mustBeFree(Settings settings) {
    mustBeFree(settings, "SERVER", "8080");
    mustBeFree(settings, "MANAGEMENT_SERVER", "8081");
  }

  private static void mustBeFree(Settings settings, String server, String usual) {
    String name = server + "_PORT";
    String port = settings.get(name, usual);
    if (port.matches("[1-9][0-9]*")
        && taken(Integer.parseInt(port), settings.get(server + "_ADDRESS"))) {
      throw new CannotStart(
          "port " + port + " is taken by another program; choose another with " + name + ".");
    }
  }

  private static boolean taken(int port, @Nullable String address) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(
          address == null
              ? new InetSocketAddress(port)
              : new InetSocketAddress(InetAddress.getByName(address), port));
      return false;
    } catch (UnknownHostException unknown) {
      return false;
    } catch (IOException taken) {
      return true;
    }
  }
}
