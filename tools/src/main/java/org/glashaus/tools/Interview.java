package org.glashaus.tools;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.glashaus.spec.Text;
import org.glashaus.spec.draft.Answers;
import org.glashaus.spec.draft.Question;
import org.glashaus.spec.lint.Words;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Asks on the terminal, one question a line; an empty answer takes what stands in brackets. */
final class Interview {
    private final CommandLine commandLine;
    private final PrintWriter out;
    private final BufferedReader in;

    Interview(CommandLine commandLine) {
        this.commandLine = commandLine;
        this.out = commandLine.getOut();
        this.in = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
    }

    Answers hold(List<Question> questions, LocalDate today) {
        Answers answers = new Answers(today);
        String own = Locale.getDefault().getLanguage();
        if (Words.LANGUAGES.contains(own)) {
            answers.give(Question.LANGUAGE, own);
        }
        for (Question question : questions) {
            if (question.asked(answers)) {
                ask(question, answers);
            }
        }
        return answers;
    }

    private void ask(Question question, Answers answers) {
        while (true) {
            String usual = answers.answer(question);
            String choices = question.choices().isEmpty() ? "" : " (" + String.join(" | ", question.choices()) + ")";
            out.print(question.words().in(answers.answer(Question.LANGUAGE)) + choices
                    + (usual.isEmpty() ? "" : " [" + usual + "]") + ": ");
            out.flush();
            String answer = line(question);
            if (answer.isBlank() && !usual.isEmpty()) {
                answers.give(question, usual);
                return;
            }
            Optional<Text> fault = answers.give(question, answer);
            if (fault.isEmpty()) {
                return;
            }
            out.println("  " + fault.get().in(answers.answer(Question.LANGUAGE)));
        }
    }

    private String line(Question question) {
        try {
            String line = in.readLine();
            if (line == null) {
                throw new ParameterException(
                        commandLine, "No answer to " + question.key() + ", and nobody left to ask.");
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
