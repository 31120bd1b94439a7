package dev.weir.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** What users download. */
class AgentJarTest {
  private static final File JAR = new File("target/weir.jar");
  private static final int JAVA_8 = 52;

  @Test
  void isAtMostEightMegabytes() {
    assertThat(JAR.length()).isPositive().isLessThanOrEqualTo(8L << 20);
  }

  @Test
  void showsTheApplicationNothingButTheBootstrap() throws IOException {
    try (JarFile jar = new JarFile(JAR)) {
      assertThat(files(jar))
          .filteredOn(name -> !name.startsWith("agent/"))
          .allMatch(
              name ->
                  name.startsWith("dev/weir/bootstrap/") || name.equals("META-INF/MANIFEST.MF"));
      assertThat(files(jar))
          .filteredOn(name -> name.startsWith("agent/"))
          .noneMatch(name -> name.endsWith(".class"));
    }
  }

  @Test
  void runsOnJava8Throughout() throws IOException {
    try (JarFile jar = new JarFile(JAR)) {
      for (String name : files(jar)) {
        if (name.endsWith(".class") || name.endsWith(".classdata")) {
          assertThat(majorVersion(jar, name)).as(name).isLessThanOrEqualTo(JAVA_8);
        }
      }
    }
  }

  @Test
  void namesItsEntriesAndWhatItMayDoInTheManifest() throws IOException {
    try (JarFile jar = new JarFile(JAR)) {
      var manifest = jar.getManifest().getMainAttributes();
      for (String entry : List.of("Premain-Class", "Agent-Class", "Main-Class")) {
        assertThat(manifest.getValue(entry)).isEqualTo("dev.weir.bootstrap.PreMain");
      }
      assertThat(manifest.getValue("Can-Retransform-Classes")).isEqualTo("true");
    }
  }

  @Test
  void doesNotReadThePrometheusPropertiesOfTheApplication() throws IOException {
    String name = "agent/io/prometheus/metrics/config/PrometheusPropertiesLoader.classdata";
    try (JarFile jar = new JarFile(JAR);
        InputStream in = jar.getInputStream(jar.getEntry(name))) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1))
          .doesNotContain("getContextClassLoader");
    }
  }

  private static List<String> files(JarFile jar) {
    return jar.stream().filter(entry -> !entry.isDirectory()).map(JarEntry::getName).toList();
  }

  private static int majorVersion(JarFile jar, String name) throws IOException {
    try (DataInputStream in = new DataInputStream(jar.getInputStream(jar.getEntry(name)))) {
      in.readInt();
      in.readUnsignedShort();
      return in.readUnsignedShort();
    }
  }
}
