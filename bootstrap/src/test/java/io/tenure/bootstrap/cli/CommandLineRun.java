package io.tenure.bootstrap.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** What a command came to. */
record CommandLineRun(int exit, String out, String err) {

    static CommandLineRun of(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = arguments[i].toString();
        }
        int exit = TenureCommand.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(words);
        return new CommandLineRun(exit, out.toString(), err.toString());
    }
}
