package org.concernhandling.engine;

import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.concurrent.atomic.LongAdder;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandContextListener;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
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
		seal(value.getValue(), fields);
		if (fields instanceof VariableInstanceEntity variable && variable.getId() == null) {
			byte[] unbound = variable.getByteArrayValue();
			Context.getCommandContext().registerCommandContextListener(new AtTheEnd(() -> {
				// Unless it was written anew or taken away since.
				if (Arrays.equals(unbound, variable.getByteArrayValue())) {
					seal(value.getValue(), variable);
				}
			}));
		}
	}

	private void seal(String words, ValueFields fields) {
		fields.setByteArrayValue(this.sealing.seal(owner(fields), words, place(fields)));
	}

	@Override
	public StringValue readValue(ValueFields fields, boolean asTransient) {
		return Variables.stringValue(this.sealing.open(owner(fields), fields.getByteArrayValue(), place(fields)),
				asTransient);
	}

	private static KeyOwner owner(ValueFields fields) {
		return KeyOwner.engine(YearMonth.parse(fields.getTextValue2()));
	}

	/** How many texts had to be sealed since the start. */
	long count() {
		return this.sealed.sum();
	}

	/**
	 * All of a variable's row that never changes. Its execution is left out: the engine
	 * moves variables from one to another within their instance.
	 */
	private static String place(ValueFields fields) {
		String place = "engine-variable/value\n%s\n%s".formatted(fields.getName(), fields.getTextValue2());
		return (fields instanceof VariableInstanceEntity variable)
				? place + "\n%s\n%s".formatted(variable.getId(), variable.getProcessInstanceId()) : place;
	}

	/** Does something when a command is through, before anything is written. */
	private record AtTheEnd(Runnable action) implements CommandContextListener {

		@Override
		public void onCommandContextClose(CommandContext commandContext) {
			this.action.run();
		}

		@Override
		public void onCommandFailed(CommandContext commandContext, Throwable failure) {
			// Nothing is written then.
		}

	}

}
