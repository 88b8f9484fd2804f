package phuchuay.platform;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandle;
import java.util.concurrent.ThreadFactory;

/**
 * Threads for heavy work that others must not feel: Linux lets them run when nobody else wants to,
 * or nearly so. Java's own priorities do nothing there; elsewhere these are ordinary threads.
 */
public final class GivingWay {

  private static final int THIS_THREAD = 0;
  private static final int NICE = 10;

  private GivingWay() {}

  public static ThreadFactory threads(String name) {
    ThreadFactory ordinary = Thread.ofPlatform().name(name + "-", 0).daemon().factory();
    return work -> ordinary.newThread(() -> givesWay(work));
  }

  private static void givesWay(Runnable work) {
    if (System.getProperty("os.name").equals("Linux")) {
      stepBack();
    }
    work.run();
  }

  private static void stepBack() {
    Linker linker = Linker.nativeLinker();
    linker
        .defaultLookup()
        .find("setpriority")
        .map(
            address ->
                linker.downcallHandle(
                    address, FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT)))
        .ifPresent(GivingWay::call);
  }

  private static void call(MethodHandle setPriority) {
    try {
      int _ = (int) setPriority.invokeExact(THIS_THREAD, THIS_THREAD, NICE);
    } catch (Throwable refused) {
      throw new IllegalStateException(refused);
    }
  }
}
