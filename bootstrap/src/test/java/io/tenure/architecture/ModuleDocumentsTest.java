package io.tenure.architecture;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModuleDocumentsTest {

    private static final String UPDATE = "tenure.docs.update";

    private final Path documents = Product.repository().resolve("docs/modules");

    @TempDir
    private Path written;

    @Test
    void theModuleDocumentsTellOfTheModulesAsTheyAre() throws IOException {
        write(Modules.below("io.tenure"));
        if (Boolean.getBoolean(UPDATE)) {
            replaceDocuments();
        }

        assertThat(textsIn(documents))
                .as(
                        "docs/modules no longer tells of the modules as they are: look at the difference and, if it is meant,"
                                + " run ./tenure docs and commit what it wrote")
                .isEqualTo(textsIn(written));
    }

    private void write(ApplicationModules modules) throws IOException {
        new Documenter(modules, Documenter.Options.defaults().withOutputFolder(written.toString()))
                .writeModulesAsPlantUml()
                .writeIndividualModulesAsPlantUml();
        for (var diagram : textsIn(written).entrySet()) {
            Files.writeString(written.resolve(diagram.getKey()), inOrder(diagram.getValue()));
        }
        Files.writeString(written.resolve("README.md"), ModuleCanvas.index(modules));
        for (ApplicationModule module : modules) {
            Files.writeString(
                    written.resolve(module.getIdentifier() + ".md"), new ModuleCanvas(module, modules).page());
        }
    }

    /** The relations in one order, for they are written in that of a hash table. */
    private static String inOrder(String diagram) {
        var relations =
                diagram.lines().filter(line -> line.startsWith("Rel(")).sorted().iterator();
        return diagram.lines()
                .map(line -> line.startsWith("Rel(") ? relations.next() : line)
                .collect(joining("\n", "", "\n"));
    }

    private void replaceDocuments() throws IOException {
        Files.createDirectories(documents);
        for (String stale : textsIn(documents).keySet()) {
            Files.delete(documents.resolve(stale));
        }
        for (var text : textsIn(written).entrySet()) {
            Files.writeString(documents.resolve(text.getKey()), text.getValue());
        }
    }

    private static Map<String, String> textsIn(Path directory) throws IOException {
        var texts = new TreeMap<String, String>();
        if (Files.isDirectory(directory)) {
            try (var files = Files.list(directory)) {
                for (Path file : files.toList()) {
                    texts.put(file.getFileName().toString(), Files.readString(file));
                }
            }
        }
        return texts;
    }
}
