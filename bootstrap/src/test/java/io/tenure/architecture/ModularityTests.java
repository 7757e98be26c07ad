package io.tenure.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.NamedInterface;

class ModularityTests {

    private final ApplicationModules modules = Modules.below("io.tenure");

    @Test
    void modulesReachEachOtherOnlyThroughWhatTheyPublish() {
        modules.verify();
    }

    @Test
    void aModuleIsFoundInEveryJarThatItIsSpreadOver() {
        var relationship = modules.getModuleByName("relationship").orElseThrow();

        assertThat(List.of("domain.CustomerRelationship", "queries.CustomerView", "axon.AxonRelationships"))
                .allSatisfy(name -> assertThat(modules.getModuleByType("io.tenure.relationship." + name))
                        .contains(relationship));
        assertThat(relationship.getNamedInterfaces().stream().map(NamedInterface::getName))
                .contains("commands", "events", "queries");
    }

    @Test
    void everyClassOutsideOfBootstrapBelongsToAModule() {
        assertThat(Product.CLASSES.stream()
                        .filter(type -> !Product.jarOf(type).equals("bootstrap"))
                        .map(JavaClass::getName)
                        .filter(name -> modules.getModuleByType(name).isEmpty()))
                .as("classes below a package that no package-info.java of the application makes a module")
                .isEmpty();
    }
}
