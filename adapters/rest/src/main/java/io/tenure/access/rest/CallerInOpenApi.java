package io.tenure.access.rest;

import io.tenure.access.Caller;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Configuration;

/** Keeps the caller, who is known from the key, out of the parameters of the API document. */
@Configuration(proxyBeanMethods = false)
class CallerInOpenApi {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
    }
}
