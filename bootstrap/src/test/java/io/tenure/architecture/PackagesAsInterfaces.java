package io.tenure.architecture;

import java.util.Set;
import java.util.stream.Stream;
import org.springframework.modulith.core.ApplicationModuleDetectionStrategy;
import org.springframework.modulith.core.ApplicationModuleInformation;
import org.springframework.modulith.core.JavaPackage;
import org.springframework.modulith.core.NamedInterfaces;

/**
 * A module is a package annotated as one, in whichever jar; what it commands and tells is open to the others. The
 * domain knows no annotation of Spring, so its packages are told by their names. Modules that reckon for others are
 * open with what they reckon: it is all that they are (ADR 0045).
 */
public final class PackagesAsInterfaces implements ApplicationModuleDetectionStrategy {

    private static final Set<String> RECKONING = Set.of("io.tenure.facts", "io.tenure.value");
    private static final String[] TOLD = {"commands", "events"};
    private static final String[] RECKONED = {"commands", "events", "domain"};

    private final ApplicationModuleDetectionStrategy annotated =
            ApplicationModuleDetectionStrategy.explicitlyAnnotated();

    @Override
    public Stream<JavaPackage> getModuleBasePackages(JavaPackage root) {
        return annotated.getModuleBasePackages(root);
    }

    @Override
    public NamedInterfaces detectNamedInterfaces(JavaPackage module, ApplicationModuleInformation information) {
        var declared = annotated.detectNamedInterfaces(module, information);
        return information.isOpen()
                ? declared
                : declared.and(NamedInterfaces.builder(module)
                        .matching(RECKONING.contains(module.getName()) ? RECKONED : TOLD)
                        .build());
    }
}
