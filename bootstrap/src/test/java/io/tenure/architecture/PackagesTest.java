package io.tenure.architecture;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class PackagesTest {

    @Test
    void eachPackageLivesInExactlyOneJar() {
        var jars = Product.CLASSES.stream()
                .collect(groupingBy(JavaClass::getPackageName, mapping(Product::jarOf, toSet())));

        assertThat(jars).allSatisfy((name, homes) -> assertThat(homes)
                .as("jars that hold the package %s: move its classes into one of them", name)
                .hasSize(1));
    }

    @Test
    void everyPackageSaysWhatItIsForAndIsNullMarked() {
        var unmarked = Product.CLASSES.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(each -> !each.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .toList();

        assertThat(unmarked)
                .as("packages without a package-info.java that is @NullMarked")
                .isEmpty();
    }
}
