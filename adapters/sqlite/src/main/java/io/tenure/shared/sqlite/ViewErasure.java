package io.tenure.shared.sqlite;

/** Takes the last traces of deleted views out of the file and its log. */
final class ViewErasure {

    private ViewErasure() {}

    static void run(ViewConnection writer, ViewTables tables) {
        tables.all()
                .forEach(table -> writer.run("INSERT INTO %1$s(%1$s) VALUES ('optimize')".formatted(table.words())));
        writer.run("PRAGMA wal_checkpoint(TRUNCATE)");
    }
}
