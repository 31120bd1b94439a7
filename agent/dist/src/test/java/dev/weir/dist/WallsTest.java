package dev.weir.dist;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.weir.spi.Instrumentation;
import dev.weir.spi.OnEnter;
import dev.weir.spi.OnExit;

/** The few walls of the house. */
@AnalyzeClasses(packages = "dev.weir", importOptions = DoNotIncludeTests.class)
class WallsTest {

  @ArchTest
  static final ArchRule theBootstrapKnowsTheJdkAlone =
      classes()
          .that()
          .resideInAPackage("dev.weir.bootstrap..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "dev.weir.bootstrap..", "org.jspecify.annotations..");

  @ArchTest
  static final ArchRule theCoreKnowsNoInstrumentation =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.weir.instrumentation..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.weir.instrumentation..");

  @ArchTest
  static final ArchRule instrumentationsKnowTheSpiAndTheMetersAlone =
      noClasses()
          .that()
          .resideInAPackage("dev.weir.instrumentation..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.weir.agent..",
              "dev.weir.config..",
              "dev.weir.exposition..",
              "dev.weir.rules..",
              "dev.weir.weave..",
              "io.prometheus..",
              "org.objectweb.asm..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule metersAndWeavingDoNotKnowEachOther =
      noClasses()
          .that()
          .resideInAnyPackage("dev.weir.meters..", "dev.weir.dialect..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.weir.weave..", "dev.weir.rules..", "dev.weir.agent..");

  @ArchTest
  static final ArchRule adviceIsPublicAndStatic =
      methods()
          .that()
          .areAnnotatedWith(OnEnter.class)
          .or()
          .areAnnotatedWith(OnExit.class)
          .should()
          .bePublic()
          .andShould()
          .beStatic()
          .andShould()
          .beDeclaredInClassesThat()
          .resideInAPackage("dev.weir.instrumentation..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule instrumentationsAreCalledSo =
      classes()
          .that()
          .implement(Instrumentation.class)
          .should()
          .haveSimpleNameEndingWith("Instrumentation")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule theApplicationsLoggingIsItsOwn =
      noClasses().should().dependOnClassesThat().resideInAPackage("java.util.logging..");
}
