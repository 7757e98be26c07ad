package io.tenure.access.application.port.in;

/** A password to sign in with once, shown once; the user must choose another at once. */
public record OneTimePassword(String user, String password) {

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
        return "OneTimePassword[user=" + user + "]";
    }
}
