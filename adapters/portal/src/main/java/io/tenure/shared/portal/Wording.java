package io.tenure.shared.portal;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says things in the language of the reader whose request is being answered. */
@Component("wording")
public class Wording {
    private final MessageSource messages;

    Wording(MessageSource messages) {
        this.messages = messages;
    }

    /** The words of a message with its gaps filled in. */
    public String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    /**
     * The words for a code from outside the portal, such as the reason of a refusal; else the text that came with it.
     */
    public @Nullable String of(String key, @Nullable String otherwise) {
        Locale locale = LocaleContextHolder.getLocale();
        return messages.getMessage(key, null, otherwise, locale);
    }

    /** The words for a code with its gaps filled in; else the text that came with it. */
    public String filled(String key, String otherwise, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, otherwise, LocaleContextHolder.getLocale()));
    }

    /** The words of what the last page said to this one. */
    public String said(Flash flash) {
        return filled(flash.key(), flash.text(), flash.gaps().toArray());
    }

    /** The words for a code that may have none yet; then the code itself. */
    public String named(String key, String code) {
        return Objects.requireNonNull(messages.getMessage(key, null, code, LocaleContextHolder.getLocale()));
    }
}
