package io.tenure.shared.portal;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Finds the words for codes that come from outside the portal, such as the reason of a refusal. */
@Component("wording")
class Wording {
    private final MessageSource messages;

    Wording(MessageSource messages) {
        this.messages = messages;
    }

    /** The words in the reader's language, else the text that came with the code. */
    public @Nullable String of(String key, @Nullable String otherwise) {
        Locale locale = LocaleContextHolder.getLocale();
        return messages.getMessage(key, null, otherwise, locale);
    }
}
