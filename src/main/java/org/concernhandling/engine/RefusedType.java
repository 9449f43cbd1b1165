package org.concernhandling.engine;

import java.util.Date;
import java.util.stream.Stream;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.variable.serializer.TypedValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.ValueFields;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.impl.value.UntypedValueImpl;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * Stands where the engine would keep a kind of value that can hold anything: objects,
 * files, bytes. Nothing of that kind is ever written, whoever asks for it.
 */
class RefusedType implements TypedValueSerializer<TypedValue> {

	private final ValueType type;

	RefusedType(ValueType type) {
		this.type = type;
	}

	static Stream<RefusedType> all() {
		return Stream.of(ValueType.BYTES, ValueType.FILE, ValueType.OBJECT).map(RefusedType::new);
	}

	@Override
	public String getName() {
		return "refused-" + this.type.getName();
	}

	@Override
	public ValueType getType() {
		return this.type;
	}

	/**
	 * A value without a type is an object when it is nothing that the engine keeps
	 * otherwise.
	 */
	@Override
	public boolean canHandle(TypedValue value) {
		if (value.getType() != null) {
			return this.type.equals(value.getType());
		}
		return this.type == ValueType.OBJECT && value.getValue() != null && !isPlain(value.getValue());
	}

	private static boolean isPlain(Object value) {
		return value instanceof String || value instanceof Boolean || value instanceof Short || value instanceof Integer
				|| value instanceof Long || value instanceof Double || value instanceof Date;
	}

	@Override
	public void writeValue(TypedValue value, ValueFields fields) {
		if (!value.isTransient()) {
			throw refused();
		}
	}

	@Override
	public TypedValue readValue(ValueFields fields, boolean deserialize, boolean asTransient) {
		throw refused();
	}

	@Override
	public TypedValue convertToTypedValue(UntypedValueImpl value) {
		// The result of a decision, on its way to the variable that takes its code.
		if (value.isTransient()) {
			return Variables.objectValue(value.getValue(), true).create();
		}
		throw refused();
	}

	@Override
	public boolean isMutableValue(TypedValue value) {
		return false;
	}

	@Override
	public String getSerializationDataformat() {
		return null;
	}

	private static BadUserRequestException refused() {
		return new BadUserRequestException("The engine keeps references, codes, dates, numbers and yes or no, and no "
				+ "objects, files or bytes. Write words on the task's form, from where they go to the case file.");
	}

}
