package io.tenure.shared.yaml;

import java.util.List;
import java.util.Locale;

/** A kind of mistake in the form of a text, with what it says in English; other languages go by its code. */
public interface Mistake {

    /** Once published it stays as it is: programs and translations know the code made of it. */
    String name();

    /** What is wrong and what to write instead; <code>{0}</code> stands for the first part told of it. */
    String english();

    default String code() {
        return "form." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    default String english(List<String> parts) {
        String told = english();
        for (int i = 0; i < parts.size(); i++) {
            told = told.replace("{" + i + "}", parts.get(i));
        }
        return told;
    }
}
