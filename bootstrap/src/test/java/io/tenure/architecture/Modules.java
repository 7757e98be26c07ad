package io.tenure.architecture;

import org.springframework.modulith.core.ApplicationModules;

/** The modules of the business as they are found in the compiled jars. */
final class Modules {

    private Modules() {}

    static ApplicationModules below(String basePackage) {
        System.setProperty("spring.modulith.detection-strategy", PackagesAsInterfaces.class.getName());
        return ApplicationModules.of(basePackage);
    }
}
