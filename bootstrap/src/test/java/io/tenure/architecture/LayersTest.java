package io.tenure.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static io.tenure.architecture.Product.isAnAdapter;
import static io.tenure.architecture.Product.livesIn;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LayersTest {

    private static final DescribedPredicate<JavaClass> PURE_JAVA = resideInAnyPackage(
            "java.lang..", "java.util..", "java.time..", "java.math..", "java.text..", "org.jspecify.annotations..");

    /** ADR 42: mathematics that others have written well, for the models of value and effect alone. */
    private static final DescribedPredicate<JavaClass> MATHEMATICS = resideInAnyPackage("org.hipparchus..");

    @Test
    void everyJarOfTheProductIsSeen() {
        var jars = Product.CLASSES.stream().map(Product::jarOf).collect(Collectors.toSet());

        assertThat(jars).contains("domain", "application", "sqlite", "axon").doesNotContain("");
    }

    @Test
    void theDomainIsPlainJava() {
        classes()
                .that(livesIn("domain"))
                .should()
                .onlyDependOnClassesThat(livesIn("domain").or(PURE_JAVA).or(MATHEMATICS))
                .because("rules of the business outlive every technology")
                .check(Product.CLASSES);
    }

    @Test
    void onlyTheModelsUseALibraryOfMathematics() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.tenure.value.domain..", "io.tenure.loyalty.effect..")
                .should()
                .dependOnClassesThat(MATHEMATICS)
                .because(
                        "it is let into the domain for special functions and matrices, which no rule of business needs")
                .check(Product.CLASSES);
    }

    @Test
    void theApplicationKnowsNoFramework() {
        classes()
                .that(livesIn("application"))
                .should()
                .onlyDependOnClassesThat(livesIn("application")
                        .or(livesIn("domain"))
                        .or(PURE_JAVA)
                        .or(resideInAnyPackage(
                                "java.io..",
                                "java.nio..",
                                "java.security..",
                                "javax.crypto..",
                                "org.springframework.modulith..")))
                .because("use cases speak to the outside through ports alone")
                .check(Product.CLASSES);
    }

    @Test
    void adaptersDoNotKnowEachOther() {
        slices().assignedFrom(new JarOfAdapter())
                .should()
                .notDependOnEachOther()
                .because("each must be replaceable without a look at the others")
                .check(Product.CLASSES);
    }

    @Test
    void modulesStandOnEachOtherWithoutACircle() {
        slices().assignedFrom(new ModuleOfTheCore())
                .should()
                .beFreeOfCycles()
                .because("a module is understood, and tested, with nothing but those below it")
                .check(Product.CLASSES);
    }

    @Test
    void nothingKnowsWhoPutsItTogether() {
        noClasses()
                .that(livesIn("domain").or(livesIn("application")).or(isAnAdapter()))
                .should()
                .dependOnClassesThat(livesIn("bootstrap"))
                .check(Product.CLASSES);
    }

    private static final class JarOfAdapter implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return isAnAdapter().test(type) ? SliceIdentifier.of(Product.jarOf(type)) : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "adapters";
        }
    }

    private static final class ModuleOfTheCore implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            var ofTheCore = livesIn("domain").or(livesIn("application")).test(type);
            return ofTheCore ? SliceIdentifier.of(type.getPackageName().split("\\.", -1)[2]) : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "modules of domain and application";
        }
    }
}
