package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.acme.plans.BetaGate;
import com.acme.plans.FeatureGate;
import com.acme.plans.Plan;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathTest {
  @TempDir Path folder;

  @Test
  void aDirectoryHasItsClasses() throws Exception {
    Path classes = folder.resolve("classes/com/acme/plans");
    Files.createDirectories(classes);
    Files.write(classes.resolve("Plan.class"), new byte[] {1});
    Files.write(folder.resolve("classes/module-info.class"), new byte[] {1});
    assertThat(namesIn(folder.resolve("classes"))).containsExactly("com/acme/plans/Plan");
  }

  @Test
  void aSpringBootJarHasItsClassesAndThoseOfItsJars() throws Exception {
    byte[] library = new Jars().with("", Plan.class).bytes();
    Path boot =
        new Jars()
            .with("BOOT-INF/classes/", FeatureGate.class)
            .with("BOOT-INF/lib/plans.jar", library)
            .with("META-INF/versions/21/", BetaGate.class)
            .at(folder.resolve("app.jar"));
    assertThat(namesIn(boot)).containsExactly("com/acme/plans/FeatureGate", "com/acme/plans/Plan");
  }

  @Test
  void aWarInAnEarIsOpenedToo() throws Exception {
    byte[] library = new Jars().with("", Plan.class).bytes();
    byte[] war =
        new Jars()
            .with("WEB-INF/classes/", FeatureGate.class)
            .with("WEB-INF/lib/plans.jar", library)
            .bytes();
    Path ear = new Jars().with("shop.war", war).at(folder.resolve("shop.ear"));
    assertThat(namesIn(ear)).containsExactly("com/acme/plans/FeatureGate", "com/acme/plans/Plan");
  }

  @Test
  void aManifestsClassPathIsFollowedOnce() throws Exception {
    Files.createDirectory(folder.resolve("lib"));
    new Jars().with("", Plan.class).at(folder.resolve("lib/plans.jar"));
    Path app =
        new Jars()
            .with("META-INF/MANIFEST.MF", manifest("lib/plans.jar lib/optional.jar app.jar"))
            .with("", FeatureGate.class)
            .at(folder.resolve("app.jar"));
    assertThat(namesIn(app)).containsExactly("com/acme/plans/FeatureGate", "com/acme/plans/Plan");
  }

  @Test
  void aStarStandsForAllJarsOfADirectory() throws Exception {
    new Jars().with("", Plan.class).at(folder.resolve("a.jar"));
    new Jars().with("", FeatureGate.class).at(folder.resolve("b.jar"));
    Files.writeString(folder.resolve("notes.txt"), "no jar");
    assertThat(namesIn(folder.resolve("*")))
        .containsExactly("com/acme/plans/Plan", "com/acme/plans/FeatureGate");
  }

  @Test
  void theFirstOfTwoClassesOfOneNameCounts() throws Exception {
    Path first = new Jars().with("com/acme/A.class", new byte[] {1}).at(folder.resolve("1.jar"));
    Path second = new Jars().with("com/acme/A.class", new byte[] {2}).at(folder.resolve("2.jar"));
    try (ClassPath path = ClassPath.open(first + File.pathSeparator + second)) {
      assertThat(path.getResourceAsStream("com/acme/A.class")).hasBinaryContent(new byte[] {1});
      assertThat(path.getResourceAsStream("java/lang/Object.class")).isNotNull();
      assertThat(path.getResourceAsStream("com/acme/B.class")).isNull();
      assertThatThrownBy(() -> path.loadClass("com.acme.A"))
          .isInstanceOf(ClassNotFoundException.class);
    }
  }

  @Test
  void whatIsNotThereOrNoJarIsSaidInOneLine() throws Exception {
    Path text = Files.writeString(folder.resolve("app.jar"), "no jar at all");
    assertThatThrownBy(() -> ClassPath.open(text.toString()))
        .isInstanceOf(Unanswerable.class)
        .hasMessageStartingWith("`" + text + "` is no jar: ")
        .hasMessageEndingWith("Correct --classpath.");
    assertThatThrownBy(() -> ClassPath.open(folder.resolve("missing.jar").toString()))
        .isInstanceOf(Unanswerable.class)
        .hasMessage("`" + folder.resolve("missing.jar") + "` is not there. Correct --classpath.");
  }

  private static byte[] manifest(String classPath) {
    return ("Manifest-Version: 1.0\nClass-Path: " + classPath + "\n\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> namesIn(Path entry) throws Exception {
    List<String> names = new ArrayList<>();
    try (ClassPath path = ClassPath.open(entry.toString())) {
      path.forEach((loader, internalName, classFile) -> names.add(internalName));
    }
    return names;
  }
}
