package io.github.anometry.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The architecture: which module may depend on which, no cycles, null-marked packages. */
final class ArchitectureTest {
    private static final JavaClasses ALL =
            new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests())).importPackages("io.github.anometry");

    private static final String API = "io.github.anometry.api..";
    private static final String PROCESSOR = "io.github.anometry.processor..";
    private static final String CORE = "io.github.anometry.core..";
    private static final String INJECT = "io.github.anometry.core.inject..";
    private static final String FILES = "io.github.anometry.plugin.files..";
    private static final String FIGURES = "io.github.anometry.plugin.figures..";
    private static final String TESTKIT = "io.github.anometry.testkit..";
    private static final String CLI = "io.github.anometry.cli..";
    private static final String JAVA = "java..";
    private static final String JSPECIFY = "org.jspecify..";

    @Test
    void everyModuleIsSeen() {
        for (String module : List.of(API, PROCESSOR, CORE, FILES, FIGURES, TESTKIT, CLI)) {
            String root = module.replace("..", "");
            assertThat(ALL.stream().map(JavaClass::getPackageName)).as(module).anyMatch(name -> name.startsWith(root));
        }
    }

    @Test
    void apiDependsOnNoOtherModule() {
        onlyDependsOn(API);
    }

    @Test
    void processorKnowsTheApi() {
        onlyDependsOn(
                PROCESSOR,
                API,
                "javax.annotation.processing..",
                "javax.lang.model..",
                "javax.tools..",
                "com.sun.source..",
                "com.google.auto..",
                "com.google.common..",
                "com.palantir.javapoet..");
    }

    @Test
    void coreKnowsTheApi() {
        onlyDependsOn(
                CORE,
                API,
                "org.snakeyaml.engine..",
                "com.fasterxml.jackson.core..",
                "de.siegmar.fastcsv..",
                "javax.annotation.processing..",
                "com.google.auto.service..",
                "com.google.inject..",
                "jakarta.inject..",
                "org.slf4j..");
    }

    /** Their modules do not export these packages, so programs on the module path would fail. */
    @Test
    void noInternalPackagesOfLibraries() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.snakeyaml.engine.v2.api.lowlevel..")
                .check(ALL);
    }

    @Test
    void onlyLoggersKnowSlf4j() {
        noClasses()
                .that()
                .resideInAPackage(CORE)
                .and()
                .resideOutsideOfPackage("io.github.anometry.core.logging..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.slf4j..")
                .check(ALL);
    }

    @Test
    void onlyTheModulesForItKnowGuice() {
        noClasses()
                .that()
                .resideOutsideOfPackage(INJECT)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.google.inject..", "jakarta.inject..", INJECT)
                .check(ALL);
    }

    @Test
    void filesKnowTheApi() {
        onlyDependsOn(
                FILES,
                API,
                "com.fasterxml.jackson.core..",
                "de.siegmar.fastcsv..",
                "com.google.auto.service..",
                "javax.imageio..");
    }

    /** Those of the API are for all of our modules. */
    @Test
    void internalsAreOfOneModule() {
        for (String module : List.of(PROCESSOR, CORE, FILES, FIGURES, TESTKIT, CLI)) {
            noClasses()
                    .that()
                    .resideOutsideOfPackage(module)
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(module + "internal..")
                    .check(ALL);
        }
    }

    @Test
    void figuresDependOnCoreOnlyAndOnlyTheyDraw() {
        onlyDependsOn(
                FIGURES, API, CORE, "org.knowm.xchart..", "de.erichseifert.vectorgraphics2d..", "javax.imageio..");
        noClasses()
                .that()
                .resideInAnyPackage(API, CORE)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.awt..")
                .check(ALL);
    }

    @Test
    void testkitKnowsTheApiAndJunitOnlyInItsTests() {
        onlyDependsOn(TESTKIT, API, "org.junit.jupiter.api..");
        noClasses()
                .that()
                .resideInAPackage(TESTKIT)
                .and()
                .resideOutsideOfPackage("io.github.anometry.testkit.junit")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.junit..")
                .check(ALL);
    }

    @Test
    void commandKnowsCoreAndFiles() {
        onlyDependsOn(
                CLI,
                API,
                CORE,
                FILES,
                TESTKIT,
                "picocli..",
                "com.fasterxml.jackson.core..",
                "me.tongfei.progressbar..",
                "javax.imageio..");
    }

    private static void onlyDependsOn(String module, String... others) {
        List<String> allowed = new ArrayList<>(Arrays.asList(others));
        allowed.addAll(List.of(module, JAVA, JSPECIFY));
        classes()
                .that()
                .resideInAPackage(module)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed.toArray(String[]::new))
                .check(ALL);
    }

    @Test
    void onlyTheLoaderOfPluginsHasClassLoaders() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.github.anometry.core.plugin")
                .should()
                .beAssignableTo(ClassLoader.class)
                .orShould()
                .callMethod(Thread.class, "setContextClassLoader", ClassLoader.class)
                .check(ALL);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("io.github.anometry.(**)").should().beFreeOfCycles().check(ALL);
    }

    @Test
    void everyPackageIsNullMarked() {
        List<String> unmarked = ALL.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(javaPackage -> !javaPackage.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .toList();
        assertThat(unmarked).isEmpty();
    }

    @Test
    void onlyTheCommandTouchesTheProcess() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("io.github.anometry.cli.Main")
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(ALL);
    }
}
