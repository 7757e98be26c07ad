package io.tenure.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static io.tenure.architecture.Product.livesIn;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class PureDomainTest {

    private static final DescribedPredicate<JavaClass> IMPURE = assignableTo(InstantSource.class)
            .or(assignableTo(RandomGenerator.class))
            .or(type(System.class))
            .or(type(System.Logger.class))
            .or(type(Thread.class))
            .or(resideInAnyPackage("java.util.logging..", "java.util.concurrent.."));

    private static final DescribedPredicate<JavaAccess<?>> THE_CLOCK = java("now|currentTimeMillis|nanoTime");
    private static final DescribedPredicate<JavaAccess<?>> CHANCE = java("random|randomUUID|shuffle");

    @Test
    void theDomainReadsNoClockNoRandomAndNoLogger() {
        noClasses()
                .that(livesIn("domain"))
                .should()
                .dependOnClassesThat(IMPURE)
                .orShould()
                .accessTargetWhere(THE_CLOCK.or(CHANCE))
                .because("ids and the time come in with the command, so that a decision can be replayed")
                .check(Product.CLASSES);
    }

    @Test
    void theApplicationAsksItsInstantSourceForTheTime() {
        noClasses()
                .that(livesIn("application"))
                .should()
                .accessTargetWhere(THE_CLOCK)
                .because("a test, and a replay, sets the time")
                .check(Product.CLASSES);
    }

    /** An access to a static method of the JDK by one of these names. */
    private static DescribedPredicate<JavaAccess<?>> java(String names) {
        return DescribedPredicate.describe(
                "read " + names,
                access -> access.getTargetOwner().getPackageName().startsWith("java.")
                        && access.getName().matches(names)
                        && !access.getTargetOwner().isAssignableTo(InstantSource.class));
    }
}
