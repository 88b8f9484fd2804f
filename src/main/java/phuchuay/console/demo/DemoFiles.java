package phuchuay.console.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import phuchuay.casework.Caller;
import phuchuay.casework.CaseDocuments;
import phuchuay.casework.CaseFile;
import phuchuay.console.demo.Play.Scene;
import phuchuay.files.FileKind;
import phuchuay.files.Received;
import phuchuay.files.StoredFile;
import phuchuay.files.StoredFiles;
import phuchuay.platform.Demo;

/** The documents of the demo's cases: all of them copies of two. */
@Demo
@Component
class DemoFiles {

  private static final long MOST = 1_000_000;

  private final StoredFiles store;
  private final CaseDocuments documents;

  DemoFiles(StoredFiles store, CaseDocuments documents) {
    this.store = store;
    this.documents = documents;
  }

  /** Takes in what cases want, by field, before the transactions that put it there. */
  Map<Scene, Map<String, StoredFile>> receive(Play play, List<Scene> scenes) {
    Map<Scene, Map<String, Future<StoredFile>>> arriving = new HashMap<>();
    try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
      scenes.forEach(
          scene ->
              arriving.put(
                  scene, values(play.files(scene), name -> each.submit(() -> received(name)))));
    }
    return values(arriving, files -> values(files, Future::resultNow));
  }

  private static <K, V, T> Map<K, T> values(Map<K, V> all, Function<V, T> made) {
    Map<K, T> values = new HashMap<>();
    all.forEach((key, value) -> values.put(key, made.apply(value)));
    return values;
  }

  /** Puts each into its field, if that is open to this caller; says which fields have one now. */
  Set<String> attach(CaseFile file, Map<String, StoredFile> received, Caller caller) {
    Set<String> attached = new HashSet<>();
    received.forEach(
        (field, one) -> {
          if (documents.takes(file, field, caller).isPresent()
              && documents.attach(file.id(), field, null, one, caller).isPresent()) {
            attached.add(field);
          }
        });
    return attached;
  }

  /** What nobody wanted leaves the disk. */
  void drop(Map<String, StoredFile> left) {
    left.values().forEach(store::drop);
  }

  private StoredFile received(String name) {
    try (InputStream bytes = new ClassPathResource("demo/" + name).getInputStream()) {
      return store.receive(bytes, MOST, FileKind.ALL, name) instanceof Received.Ready(StoredFile it)
          ? it
          : refused(name);
    } catch (IOException notThere) {
      throw new UncheckedIOException(notThere);
    }
  }

  private static StoredFile refused(String name) {
    throw new IllegalStateException("the store does not take " + name);
  }
}
