package io.tenure.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The compiled product: every class of every jar, and which jar it lives in. */
final class Product {

    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.tenure");

    private static final Pattern JAR = Pattern.compile("/([a-z]+)/target/");
    private static final Map<String, String> JARS = new ConcurrentHashMap<>();
    private static final Set<String> ADAPTERS = CLASSES.stream()
            .map(Product::jarOf)
            .filter(jar -> !Set.of("domain", "application", "bootstrap").contains(jar))
            .collect(Collectors.toUnmodifiableSet());

    private Product() {}

    /** The jar of a class, named by the directory of its Maven module; empty for a class that is not ours. */
    static String jarOf(JavaClass type) {
        JavaClass component = type.getBaseComponentType();
        return JARS.computeIfAbsent(component.getName(), _ -> found(component));
    }

    private static String found(JavaClass type) {
        return type.getSource()
                .map(source -> JAR.matcher(source.getUri().toString()))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .orElse("");
    }

    static DescribedPredicate<JavaClass> livesIn(String jar) {
        return DescribedPredicate.describe(
                "live in the jar of " + jar, type -> jarOf(type).equals(jar));
    }

    static DescribedPredicate<JavaClass> isAnAdapter() {
        return DescribedPredicate.describe("are adapters", type -> adapters().contains(jarOf(type)));
    }

    static Set<String> adapters() {
        return ADAPTERS;
    }

    /** The root of the repository; Maven runs tests in the directory of their module. */
    static Path repository() {
        return Path.of("..").toAbsolutePath().normalize();
    }
}
