package io.tenure.shared.rest;

import jakarta.validation.Validator;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Brings the REST controllers of every module and the way they read and write. Import it to have REST. */
@Configuration(proxyBeanMethods = false)
@ComponentScan({"io.tenure.shared.rest", "io.tenure.access.rest", "io.tenure.relationship.rest", "io.tenure.audit.rest"
})
public class RestConfiguration implements WebMvcConfigurer {
    private final JsonMapper json = ApiJson.mapper();

    @Bean
    Requests requests(Validator validator) {
        return new Requests(json, validator);
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.withJsonConverter(new JacksonJsonHttpMessageConverter(json));
    }

    @Override
    public void addFormatters(FormatterRegistry formatters) {
        formatters.addConverter(String.class, Instant.class, Times::parse);
    }
}
