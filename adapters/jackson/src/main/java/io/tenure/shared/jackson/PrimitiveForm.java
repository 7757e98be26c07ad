package io.tenure.shared.jackson;

import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** A number or truth value that JSON knows itself. */
enum PrimitiveForm implements ValueForm {
    BOOLEAN {
        @Override
        public void write(Object value, JsonGenerator json, SubjectSealer sealer) {
            json.writeBoolean((Boolean) value);
        }

        @Override
        public Object read(JsonParser json, SubjectSealer sealer) {
            return json.getBooleanValue();
        }
    },
    INT {
        @Override
        public void write(Object value, JsonGenerator json, SubjectSealer sealer) {
            json.writeNumber((Integer) value);
        }

        @Override
        public Object read(JsonParser json, SubjectSealer sealer) {
            return json.getIntValue();
        }
    },
    LONG {
        @Override
        public void write(Object value, JsonGenerator json, SubjectSealer sealer) {
            json.writeNumber((Long) value);
        }

        @Override
        public Object read(JsonParser json, SubjectSealer sealer) {
            return json.getLongValue();
        }
    },
    DOUBLE {
        @Override
        public void write(Object value, JsonGenerator json, SubjectSealer sealer) {
            json.writeNumber((Double) value);
        }

        @Override
        public Object read(JsonParser json, SubjectSealer sealer) {
            return json.getDoubleValue();
        }
    };

    @Override
    public String describe() {
        return name().toLowerCase(Locale.ROOT);
    }
}
