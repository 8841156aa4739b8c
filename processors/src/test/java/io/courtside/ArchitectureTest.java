package io.courtside;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/**
 * Dependencies point inward: adapters know the logic, the logic knows no adapter.
 *
 * <p>A new stage needs no new rule: whatever is not named here as an adapter is logic.
 */
@AnalyzeClasses(packages = "io.courtside", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String CAMEL = "org.apache.camel..";
  private static final String REDIS_CLIENT = "redis.clients..";
  private static final String TRIBUO = "org.tribuo..";

  /** Packages that may know what is outside; each of them is bound by the rules further down. */
  private static final String[] ADAPTERS = {
    "io.courtside..camel",
    "io.courtside.redis..",
    "io.courtside.cli..",
    "io.courtside.train..",
    "io.courtside.retrain..",
    "io.courtside.jobs..",
    "io.courtside.pipeline..",
    "io.courtside.program.."
  };

  @ArchTest
  static final ArchRule logic_knows_no_camel_no_redis_no_tribuo =
      noClasses()
          .that(resideInAPackage("io.courtside..").and(not(resideInAnyPackage(ADAPTERS))))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(CAMEL, REDIS_CLIENT, TRIBUO)
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule camel_is_known_to_its_adapters_and_the_pipeline =
      noClasses()
          .that(not(resideInAnyPackage("io.courtside..camel", "io.courtside.pipeline..")))
          .should()
          .dependOnClassesThat()
          .resideInAPackage(CAMEL)
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule the_redis_client_is_known_to_redis =
      noClasses()
          .that(not(resideInAPackage("io.courtside.redis..")))
          .should()
          .dependOnClassesThat()
          .resideInAPackage(REDIS_CLIENT)
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule the_kafka_client_is_known_to_its_adapter =
      noClasses()
          .that(not(resideInAPackage("io.courtside.kafka.camel")))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.kafka..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule the_http_server_is_known_to_its_adapter =
      noClasses()
          .that(not(resideInAPackage("io.courtside.http.camel")))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.vertx..", "org.apache.camel.component.platform.http..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule tribuo_is_known_to_training =
      noClasses()
          .that(not(resideInAPackage("io.courtside.train..")))
          .should()
          .dependOnClassesThat()
          .resideInAPackage(TRIBUO)
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule logic_does_not_depend_on_adapters =
      noClasses()
          .that(resideInAPackage("io.courtside..").and(not(resideInAnyPackage(ADAPTERS))))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ADAPTERS)
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule the_event_form_depends_on_no_other_stage =
      classes()
          .that()
          .resideInAPackage("io.courtside.event")
          .should()
          .onlyDependOnClassesThat(
              resideInAPackage("io.courtside.event").or(not(resideInAPackage("io.courtside.."))))
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule basketball_depends_on_nothing_but_the_event_form =
      classes()
          .that()
          .resideInAPackage("io.courtside.score")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage("io.courtside.event", "io.courtside.score")
                  .or(not(resideInAPackage("io.courtside.."))))
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule packages_have_no_cycles =
      slices().matching("io.courtside.(**)").should().beFreeOfCycles().allowEmptyShould(true);

  @ArchTest
  static final ArchRule only_the_program_depends_on_the_command_line =
      noClasses()
          .that(not(resideInAnyPackage("io.courtside.cli..", "io.courtside.program..")))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.courtside.cli..")
          .allowEmptyShould(true);
}
