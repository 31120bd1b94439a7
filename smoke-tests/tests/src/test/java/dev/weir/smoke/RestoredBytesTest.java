package dev.weir.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.tools.attach.VirtualMachine;
import dev.weir.smoke.harness.App;
import dev.weir.smoke.harness.AppProcess;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Another agent, loaded after ours, looks at what the JVM runs a class by. */
class RestoredBytesTest {
  private static final String GATE = "com.example.quota.FeatureGate";
  private static final String NO_RULES = "reload_interval: 0s\n";
  private static final String RULES =
      """
      rules:
        - name: gate
          match: {class: com.example.quota.FeatureGate, method: isAllowed}
          labels: {tenant: arg0}
          metrics: [{name: gate_total, type: counter}]
      """;

  @TempDir Path folder;

  @ParameterizedTest(name = "Java {0}")
  @ValueSource(ints = {17, 21, 25})
  void a_class_has_its_own_bytes_back_when_its_rule_is_removed(int version) throws Exception {
    Path file = Files.writeString(folder.resolve("weir.yaml"), NO_RULES);
    try (AppProcess quota = App.QUOTA.on(Needs.java(version)).weir(file).start()) {
      Told.tell(quota, "check team-1 reports");
      watch(quota);

      reload(quota, file, NO_RULES + RULES);
      reload(quota, file, NO_RULES);
      Told.tell(quota, "check team-1 reports");

      byte[] own = classFile(1);
      assertThat(text(own)).doesNotContain("WeirDispatcher");
      assertThat(text(classFile(2))).contains("WeirDispatcher");
      assertThat(classFile(3)).isEqualTo(own);
      assertThat(folder.resolve("4.class")).doesNotExist();
    }
  }

  private static void reload(AppProcess quota, Path file, String yaml) throws IOException {
    Files.writeString(file, yaml);
    assertThat(Told.reload(quota).status()).isEqualTo(200);
  }

  /** From now on each new shape of the class is written down; the viewer itself asks for none. */
  private void watch(AppProcess quota) throws Exception {
    VirtualMachine machine = VirtualMachine.attach(String.valueOf(quota.running().pid()));
    machine.loadAgent(viewer().toString(), GATE + "=" + folder);
    machine.detach();
  }

  private byte[] classFile(int number) throws IOException {
    return Files.readAllBytes(folder.resolve(number + ".class"));
  }

  private static String text(byte[] classFile) {
    return new String(classFile, StandardCharsets.ISO_8859_1);
  }

  private Path viewer() throws IOException {
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.putValue("Agent-Class", ClassFileViewer.class.getName());
    main.putValue("Can-Retransform-Classes", "true");
    Path jar = folder.resolve("viewer.jar");
    String entry = ClassFileViewer.class.getName().replace('.', '/') + ".class";
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out, manifest);
        var classFile = ClassFileViewer.class.getResourceAsStream("/" + entry)) {
      entries.putNextEntry(new JarEntry(entry));
      classFile.transferTo(entries);
    }
    return jar;
  }
}
