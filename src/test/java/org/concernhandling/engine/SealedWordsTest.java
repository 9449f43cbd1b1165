package org.concernhandling.engine;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.concernhandling.casework.BareEngine;
import org.concernhandling.casework.Casework;
import org.concernhandling.casework.NewConcerns;
import org.concernhandling.sealing.SealBroken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@BareEngine
class SealedWordsTest {

	private static final String WORDS = "She said that the night shift sleeps.";

	@Autowired
	Casework casework;

	@Autowired
	RuntimeService runtime;

	@Autowired
	JdbcClient jdbc;

	private String instance;

	@BeforeEach
	void openConcern() {
		this.instance = this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(this.casework.open(NewConcerns.about("childrens-home")).reference())
			.singleResult()
			.getId();
	}

	@AfterEach
	void clear() {
		this.casework.clear();
	}

	@Test
	void wordsInAVariableAreWrittenSealedAndReadBack() {
		this.runtime.setVariable(this.instance, "note", WORDS);
		Map<String, Object> row = row("note");
		assertThat(row).containsEntry("type_", SealedWords.NAME).containsEntry("text_", null);
		assertThat(new String((byte[]) row.get("bytes_"), StandardCharsets.ISO_8859_1)).doesNotContain("night shift");
		assertThat(this.runtime.getVariable(this.instance, "note")).isEqualTo(WORDS);
	}

	@Test
	void theSameWordsAreNeverSealedAlike() {
		this.runtime.setVariable(this.instance, "note", WORDS);
		byte[] first = (byte[]) row("note").get("bytes_");
		this.runtime.setVariable(this.instance, "note", "no words");
		this.runtime.setVariable(this.instance, "note", WORDS);
		assertThat((byte[]) row("note").get("bytes_")).isNotEqualTo(first);
	}

	@Test
	void aVariableMayChangeBetweenCodesAndWords() {
		this.runtime.setVariable(this.instance, "note", "yes");
		assertThat(row("note")).containsEntry("type_", "string").containsEntry("text_", "yes");
		this.runtime.setVariable(this.instance, "note", WORDS);
		assertThat(this.runtime.getVariable(this.instance, "note")).isEqualTo(WORDS);
		assertThat(row("note")).containsEntry("text_", null);
		this.runtime.setVariable(this.instance, "note", "no");
		assertThat(this.runtime.getVariable(this.instance, "note")).isEqualTo("no");
		assertThat(row("note")).containsEntry("text_", "no").containsEntry("bytes_", null);
	}

	@Test
	void wordsPutUnderAnotherNameDoNotOpen() {
		this.runtime.setVariable(this.instance, "note", WORDS);
		rename("note", "remit");
		try {
			assertThatThrownBy(() -> this.runtime.getVariable(this.instance, "remit")).isInstanceOf(SealBroken.class)
				.hasMessageNotContaining("night shift");
		}
		finally {
			rename("remit", "note");
		}
	}

	@Test
	void wordsPutIntoAnotherConcernDoNotOpen() {
		String other = this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(this.casework.open(NewConcerns.about("childrens-home")).reference())
			.singleResult()
			.getId();
		this.runtime.setVariable(this.instance, "note", WORDS);
		this.runtime.setVariable(other, "note", "Other words.");
		assertThat(this.runtime.getVariable(other, "note")).isEqualTo("Other words.");
		this.jdbc.sql("""
				update act_ge_bytearray set bytes_ = ? where id_ =
				(select bytearray_id_ from act_ru_variable where name_ = 'note' and proc_inst_id_ = ?)""")
			.params(row("note").get("bytes_"), other)
			.update();
		assertThatThrownBy(() -> this.runtime.getVariable(other, "note")).isInstanceOf(SealBroken.class);
	}

	@Test
	void wordsPutIntoAnotherVariableOfTheSameConcernDoNotOpen() {
		this.runtime.setVariable(this.instance, "note", WORDS);
		String id = this.jdbc.sql("select id_ from act_ru_variable where name_ = 'note' and proc_inst_id_ = ?")
			.param(this.instance)
			.query(String.class)
			.single();
		this.jdbc.sql("update act_ru_variable set id_ = 'another' where id_ = ?").param(id).update();
		try {
			assertThatThrownBy(() -> this.runtime.getVariable(this.instance, "note")).isInstanceOf(SealBroken.class);
		}
		finally {
			this.jdbc.sql("update act_ru_variable set id_ = ? where id_ = 'another'").param(id).update();
		}
	}

	@ParameterizedTest
	@MethodSource("objects")
	void objectsFilesAndBytesAreRefusedWithoutBeingQuoted(Object value) {
		assertThatThrownBy(() -> this.runtime.setVariable(this.instance, "note", value))
			.isInstanceOf(BadUserRequestException.class)
			.hasMessageContaining("case file")
			.hasMessageNotContaining("night shift");
		assertThat(this.runtime.getVariables(this.instance)).doesNotContainKey("note");
	}

	static Stream<Object> objects() {
		byte[] bytes = WORDS.getBytes(StandardCharsets.UTF_8);
		return Stream.of(List.of(WORDS), bytes, new StringBuilder(WORDS), Variables.byteArrayValue(bytes),
				Variables.fileValue("words.txt").file(bytes).create(), Variables.objectValue(WORDS).create(),
				Variables.serializedObjectValue(WORDS).objectTypeName("words").serializationDataFormat("any").create());
	}

	private void rename(String from, String to) {
		this.jdbc.sql("update act_ru_variable set name_ = ? where name_ = ? and proc_inst_id_ = ?")
			.params(to, from, this.instance)
			.update();
	}

	private Map<String, Object> row(String variable) {
		return this.jdbc.sql("""
				select v.type_ as "type_", v.text_ as "text_", b.bytes_ as "bytes_"
				from act_ru_variable v left join act_ge_bytearray b on b.id_ = v.bytearray_id_
				where v.name_ = ? and v.proc_inst_id_ = ?""").params(variable, this.instance).query().singleRow();
	}

}
