package io.tenure.shared.sqlite;

import io.tenure.shared.engine.GroupCommit;
import io.tenure.shared.sealing.SubjectErased;
import java.nio.file.Path;

/** Subject keys in a SQLite file of their own, so that destroying one leaves no byte of it in any file. */
public final class SqliteSubjectKeys extends ReadOnlySqliteSubjectKeys {

    private final GroupTransaction<KeyWork> transaction;
    private final GroupCommit<KeyWork> group;

    private SqliteSubjectKeys(SqliteFile file) {
        super(file);
        transaction = new GroupTransaction<>(file, KeyWriter::new);
        group = new GroupCommit<>(transaction);
    }

    /** Opens the key file at a path, or begins a new one when there is none. */
    public static SqliteSubjectKeys open(Path path) {
        return new SqliteSubjectKeys(new SqliteFile(path, KeysFormat.FORMAT));
    }

    @Override
    public byte[] keep(String subject, byte[] offered) {
        return find(subject).orElseGet(() -> made(subject, offered));
    }

    private byte[] made(String subject, byte[] offered) {
        KeyWork.Keep work = new KeyWork.Keep(subject, offered);
        write(work);
        return work.kept.orElseThrow(() -> new SubjectErased(subject));
    }

    @Override
    public void destroy(String subject) {
        write(new KeyWork.Destroy(subject));
        transaction.compact();
    }

    @Override
    public byte[] installationSecret(String name, byte[] offered) {
        KeyWork.Secret work = new KeyWork.Secret(name, offered);
        write(work);
        return work.kept;
    }

    @Override
    public void close() {
        super.close();
        transaction.close();
    }

    private void write(KeyWork work) {
        group.submit(work);
        work.throwIfFailed();
    }
}
