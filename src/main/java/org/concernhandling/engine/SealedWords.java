package org.concernhandling.engine;

import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.LongAdder;

import org.camunda.bpm.engine.impl.variable.serializer.PrimitiveValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.ValueFields;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.impl.value.UntypedValueImpl;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.engine.variable.value.StringValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.concernhandling.sealing.KeyOwner;
import org.concernhandling.sealing.Sealing;

/**
 * The last line of defence: a text that reaches a variable and is not a reference, a code
 * or a date is written sealed, and counted as a fault to mend. The words of forms never
 * come this far.
 */
class SealedWords extends PrimitiveValueSerializer<StringValue> {

	/**
	 * Not {@code string}: the engine's own serializer of that name would be asked to read
	 * what was sealed.
	 */
	static final String NAME = "sealed-string";

	private final Sealing sealing;

	private final Clock clock;

	private final LongAdder sealed = new LongAdder();

	SealedWords(Sealing sealing, Clock clock) {
		super(ValueType.STRING);
		this.sealing = sealing;
		this.clock = clock;
	}

	@Override
	public String getName() {
		return NAME;
	}

	@Override
	protected boolean canWriteValue(TypedValue value) {
		return value != null && value.getValue() instanceof String text && !HarmlessText.isOne(text);
	}

	@Override
	public StringValue convertToTypedValue(UntypedValueImpl value) {
		return Variables.stringValue((String) value.getValue(), value.isTransient());
	}

	@Override
	public void writeValue(StringValue value, ValueFields fields) {
		this.sealed.increment();
		fields.setTextValue(null);
		// The engine does not say yet whose variable it will be: the month owns its key.
		YearMonth month = YearMonth.now(this.clock.withZone(ZoneOffset.UTC));
		fields.setTextValue2(month.toString());
		fields.setByteArrayValue(this.sealing.seal(KeyOwner.engine(month), value.getValue(), place(fields)));
	}

	@Override
	public StringValue readValue(ValueFields fields, boolean asTransient) {
		KeyOwner owner = KeyOwner.engine(YearMonth.parse(fields.getTextValue2()));
		return Variables.stringValue(this.sealing.open(owner, fields.getByteArrayValue(), place(fields)), asTransient);
	}

	/** How many texts had to be sealed since the start. */
	long count() {
		return this.sealed.sum();
	}

	private static String place(ValueFields fields) {
		return "engine-variable/" + fields.getName() + "/" + fields.getTextValue2();
	}

}
