package io.tenure.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TechnologiesTest {

    @ParameterizedTest(name = "{0} stays in {1}")
    @CsvSource({
        "org.axonframework, axon axonjdbc bootstrap",
        "org.jobrunr, jobrunr",
        "org.apache.kafka, kafka",
        "java.net.http, webhook sms bootstrap",
        "jakarta.mail, mail",
        "org.springframework.mail, mail",
        "org.sqlite, sqlite jobrunr",
        "com.mongodb, mongodb jobrunr",
        "org.bson, mongodb jobrunr",
        "java.sql, sqlite axonjdbc jobrunr",
        "javax.sql, sqlite jobrunr",
        "tools.jackson, jackson sqlite mongodb sms rest portal bootstrap",
        "com.google.crypto.tink, tink",
        "com.github.benmanes.caffeine, tink axon rest bootstrap",
        "com.google.i18n.phonenumbers, phone",
        "de.siegmar.fastcsv, csv",
        "dev.cel, cel",
        "io.micrometer, bootstrap",
        "io.opentelemetry, bootstrap",
        "org.mapstruct, rest",
        "org.springdoc, rest bootstrap",
        "io.swagger, rest bootstrap",
        "io.github.bucket4j, rest portal bootstrap",
        "jakarta.servlet, rest portal bootstrap",
        "org.thymeleaf, portal",
        "com.google.zxing, portal",
        "org.springframework.beans, rest portal bootstrap",
        "org.springframework.boot, rest portal bootstrap",
        "org.springframework.context, rest portal bootstrap",
        "org.springframework.stereotype, rest portal bootstrap",
        "org.springframework.security, rest portal bootstrap",
        "org.springframework.web, rest portal bootstrap",
        "picocli, bootstrap",
        "me.tongfei.progressbar, bootstrap",
    })
    void staysInItsAdapters(String technology, String adapters) {
        noClasses()
                .that(liveOutside(List.of(adapters.split(" "))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(technology + "..")
                .because("a technology that stays in its adapter can be replaced there")
                .check(Product.CLASSES);
    }

    private static DescribedPredicate<JavaClass> liveOutside(List<String> jars) {
        return DescribedPredicate.describe("live outside of " + jars, type -> !jars.contains(Product.jarOf(type)));
    }
}
