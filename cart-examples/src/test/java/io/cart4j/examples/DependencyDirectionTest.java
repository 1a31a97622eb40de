package io.cart4j.examples;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;

/** Who may use what: modules build on each other in one direction, and each foreign library has one home. */
@AnalyzeClasses(packages = "io.cart4j", importOptions = DoNotIncludeTests.class)
class DependencyDirectionTest {
    @ArchTest
    static final ArchRule MODULES_BUILD_ON_EACH_OTHER_IN_ONE_DIRECTION = Architectures.layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("core")
            .definedBy("io.cart4j.core..")
            .layer("features")
            .definedBy("io.cart4j.features..")
            .layer("models")
            .definedBy("io.cart4j.models..")
            .layer("segmentation")
            .definedBy("io.cart4j.segmentation..")
            .layer("report")
            .definedBy("io.cart4j.report..")
            .layer("examples")
            .definedBy("io.cart4j.examples..")
            .whereLayer("core")
            .mayNotAccessAnyLayer()
            .whereLayer("features")
            .mayOnlyAccessLayers("core")
            .whereLayer("models")
            .mayOnlyAccessLayers("features", "core")
            .whereLayer("segmentation")
            .mayOnlyAccessLayers("features", "core")
            .whereLayer("report")
            .mayOnlyAccessLayers("models", "segmentation", "features", "core")
            .whereLayer("examples")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule ONLY_MODELS_SEES_LEARNERS = noClasses()
            .that()
            .resideOutsideOfPackage("io.cart4j.models..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("smile..", "ml.dmlc..", "io.github.metarank..", "com.microsoft.ml..");

    @ArchTest
    static final ArchRule ONLY_REPORT_SEES_CHARTS = noClasses()
            .that()
            .resideOutsideOfPackage("io.cart4j.report..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.awt..", "javax.imageio..", "org.jfree..", "org.knowm..");

    @ArchTest
    static final ArchRule ONLY_CORE_SEES_FILE_FORMATS = noClasses()
            .that()
            .resideOutsideOfPackage("io.cart4j.core..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.arrow.dataset..", "org.apache.parquet..", "org.apache.hadoop..");

    @ArchTest
    static final ArchRule ONLY_EXAMPLES_SEES_THE_COMMAND_LINE = noClasses()
            .that()
            .resideOutsideOfPackage("io.cart4j.examples..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("picocli..", "me.tongfei..");

    @ArchTest
    static final ArchRule PACKAGES_ARE_FREE_OF_CYCLES =
            slices().matching("io.cart4j.(*)..").should().beFreeOfCycles();
}
