package io.tenure.architecture;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Comparator;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.NamedInterface;

/** One page per module: what it stands on, what it publishes to the others and which jars it is spread over. */
record ModuleCanvas(ApplicationModule module, ApplicationModules modules) {

    String page() {
        return """
                # %s

                Package `%s`; stands on %s.

                [C4 component diagram](module-%s.puml) (PlantUML).

                | It publishes | |
                |---|---|
                %s

                | It lives in the jar | with the packages |
                |---|---|
                %s
                """.formatted(
                module.getDisplayName(), basePackage(), dependencies(), module.getIdentifier(), published(), jars());
    }

    private String dependencies() {
        var names = module.getDirectDependencies(modules)
                .uniqueModules()
                .map(ApplicationModule::getDisplayName)
                .sorted()
                .collect(joining(", "));
        return names.isEmpty() ? "nothing" : names;
    }

    private String published() {
        return module.getNamedInterfaces().stream()
                .filter(NamedInterface::isNamed)
                .sorted(Comparator.comparing(NamedInterface::getName))
                .map(each -> "| %s | %s |".formatted(each.getName(), types(each)))
                .collect(joining("\n"));
    }

    private static String types(NamedInterface published) {
        return StreamSupport.stream(published.spliterator(), false)
                .filter(JavaClass::isTopLevelClass)
                .map(JavaClass::getSimpleName)
                .filter(name -> !name.equals("package-info"))
                .sorted()
                .collect(joining(", "));
    }

    private String jars() {
        var packages = Product.CLASSES.stream()
                .filter(type -> (type.getPackageName() + ".").startsWith(basePackage() + "."))
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .collect(groupingBy(Product::jarOf, TreeMap::new, mapping(this::layer, toCollection(TreeSet::new))));
        return packages.entrySet().stream()
                .map(jar -> "| %s | %s |".formatted(jar.getKey(), String.join(", ", jar.getValue())))
                .collect(joining("\n"));
    }

    private String layer(JavaClass type) {
        return type.getPackageName().replace(basePackage() + ".", "").replace(basePackage(), "(its root)");
    }

    private String basePackage() {
        return module.getBasePackage().getName();
    }

    /** The page that leads to the others, with the edges between the modules. */
    static String index(ApplicationModules modules) {
        return """
                # The modules and how they stand on each other

                Written by the build from the compiled jars; it fails when these pages are out of date, and `./tenure docs` renews them.

                ```mermaid
                flowchart BT
                %s
                ```

                %s
                """.formatted(
                        sorted(modules)
                                .map(each -> new ModuleCanvas(each, modules).edges())
                                .collect(joining("\n")),
                        sorted(modules)
                                .map(each -> "* [%s](%s.md)".formatted(each.getDisplayName(), each.getIdentifier()))
                                .collect(joining("\n")));
    }

    private String edges() {
        var node = "    %s[%s]".formatted(module.getIdentifier(), module.getDisplayName());
        return Stream.concat(
                        Stream.of(node),
                        module.getDirectDependencies(modules)
                                .uniqueModules()
                                .map(below -> below.getIdentifier().toString())
                                .sorted()
                                .map(below -> "    %s --> %s".formatted(module.getIdentifier(), below)))
                .collect(joining("\n"));
    }

    private static Stream<ApplicationModule> sorted(ApplicationModules modules) {
        return modules.stream()
                .sorted(Comparator.comparing(each -> each.getIdentifier().toString()));
    }
}
