package io.tenure.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NamesTest {

    private static final DescribedPredicate<JavaClass> FAMILY =
            DescribedPredicate.describe("are the family itself", JavaClass::isInterface);

    @Test
    void noNameHidesWhatATypeIsFor() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Manager|Utils?|Helper|Dto|DTO|Bean)$")
                .because("a name says what a thing is in the words of the business")
                .check(Product.CLASSES);
    }

    @Test
    void aPortIsAPlainNoun() {
        noClasses()
                .that(Product.livesIn("application"))
                .should()
                .haveNameMatching(".*(Port|Repository|Gateway|Adapter)$")
                .check(Product.CLASSES);
    }

    @Test
    void commandsAndEventsBearNoSuffix() {
        noClasses()
                .that()
                .resideInAnyPackage("io.tenure.*.commands", "io.tenure.*.events")
                .and(Product.livesIn("domain"))
                .and(DescribedPredicate.not(FAMILY))
                .should()
                .haveNameMatching(".*(Command|Event|Message)$")
                .because("an order is imperative and a fact is in the past tense: that is enough")
                .check(Product.CLASSES);
    }

    @Test
    void eventsAreFlatTopLevelRecords() {
        classes()
                .that()
                .resideInAPackage("io.tenure.(*).events")
                .and(Product.livesIn("domain"))
                .and(DescribedPredicate.not(FAMILY))
                .and()
                .areNotEnums()
                .should()
                .beRecords()
                .andShould()
                .beTopLevelClasses()
                .check(Product.CLASSES);
    }

    @Test
    void aUseCaseIsOneDeed() {
        classes()
                .that()
                .haveSimpleNameEndingWith("UseCase")
                .should()
                .beInterfaces()
                .andShould(haveOneDeed())
                .check(Product.CLASSES);
    }

    @Test
    void decidersAreFinal() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Decider")
                .and(Product.livesIn("domain"))
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(Product.CLASSES);
    }

    /** One method that does something; a look-up that belongs to it, told by its Optional, may stand beside it. */
    private static ArchCondition<JavaClass> haveOneDeed() {
        return new ArchCondition<>("do one thing") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var deeds = type.getMethods().stream()
                        .filter(method -> method.getModifiers().contains(JavaModifier.ABSTRACT))
                        .filter(method -> !method.getRawReturnType().isEquivalentTo(Optional.class))
                        .count();
                events.add(new SimpleConditionEvent(
                        type, deeds <= 1, type.getName() + " does " + deeds + " things: split it"));
            }
        };
    }
}
