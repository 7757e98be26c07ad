package io.tenure.lifecycle.application;

import io.tenure.value.queries.MoneyInAndOut;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A reckoning as a table, one line for each book, stage and currency. */
final class MoneyFile {

    private MoneyFile() {}

    /**
     * A sum of somebody's book.
     *
     * @param owner null for customers whom nobody looks after
     * @param whole whether it is of those who are in the stage now, since the relationship began
     */
    record Owned(@Nullable String owner, boolean whole, MoneyInAndOut money) {

        Owned plus(Owned other) {
            return new Owned(owner, whole, money.plus(other.money));
        }
    }

    /** The first line names the model whose stages they are. */
    static void write(String model, Collection<Owned> sums, Path file) throws IOException {
        Files.write(
                file,
                Stream.concat(Stream.of(model), sums.stream().map(MoneyFile::line))
                        .toList());
    }

    /** Empty when it tells of the stages of another model. */
    static Optional<List<Owned>> read(String model, Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        return lines.stream().limit(1).anyMatch(model::equals)
                ? Optional.of(lines.stream().skip(1).map(MoneyFile::owned).toList())
                : Optional.empty();
    }

    private static String line(Owned sum) {
        String owner = sum.owner() == null ? "" : sum.owner();
        return owner + "\t" + sum.whole() + "\t" + String.join("\t", sum.money().cells());
    }

    private static Owned owned(String line) {
        List<String> cells = List.of(line.split("\t", -1));
        return new Owned(
                orNull(cells.getFirst()),
                Boolean.parseBoolean(cells.get(1)),
                MoneyInAndOut.of(cells.subList(2, cells.size())));
    }

    private static @Nullable String orNull(String cell) {
        return cell.isEmpty() ? null : cell;
    }
}
