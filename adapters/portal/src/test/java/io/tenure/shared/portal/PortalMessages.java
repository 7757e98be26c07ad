package io.tenure.shared.portal;

import org.springframework.context.support.ResourceBundleMessageSource;

/** The words of the portal as a server has them. */
public final class PortalMessages {

    private PortalMessages() {}

    public static ResourceBundleMessageSource source() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
