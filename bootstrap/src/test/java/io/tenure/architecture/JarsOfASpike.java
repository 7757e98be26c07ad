package io.tenure.architecture;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Compiles a few sources into jars of their own, each on top of those before, so that a rule can be shown to bite. */
final class JarsOfASpike {

    private final Path directory;
    private final List<Path> jars = new ArrayList<>();

    JarsOfASpike(Path directory) {
        this.directory = directory;
    }

    /** Adds a jar with these sources, named by their types. */
    JarsOfASpike with(Map<String, String> sources) throws IOException {
        var classes = Files.createDirectories(directory.resolve("classes" + jars.size()));
        var arguments = new ArrayList<>(List.of("-d", classes.toString(), "-cp", classPath()));
        for (var source : sources.entrySet()) {
            var file = directory.resolve(source.getKey().replace('.', '/') + ".java");
            Files.createDirectories(file.getParent());
            arguments.add(Files.writeString(file, source.getValue()).toString());
        }
        if (ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)) != 0) {
            throw new IllegalStateException("The sources of the spike do not compile: see above");
        }
        jars.add(pack(classes));
        return this;
    }

    URLClassLoader classLoader() throws IOException {
        var urls = new ArrayList<URL>();
        for (Path jar : jars) {
            urls.add(jar.toUri().toURL());
        }
        return new URLClassLoader(urls.toArray(URL[]::new), getClass().getClassLoader());
    }

    private String classPath() {
        var paths = Stream.concat(jars.stream().map(Path::toString), Stream.of(System.getProperty("java.class.path")));
        return String.join(System.getProperty("path.separator"), paths.toList());
    }

    private static Path pack(Path classes) throws IOException {
        var jar = classes.resolveSibling(classes.getFileName() + ".jar");
        try (OutputStream out = Files.newOutputStream(jar);
                var entries = new JarOutputStream(out);
                var files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                entries.putNextEntry(new JarEntry(classes.relativize(file).toString()));
                Files.copy(file, entries);
            }
        }
        return jar;
    }
}
