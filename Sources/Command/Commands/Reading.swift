import Model
import Pipeline
import Readers

/// The bytes of the one input of a command, or its failure in words.
func gather(_ argument: String) throws -> [UInt8] {
  do {
    return try readInput(argument, limits: Limits())
  } catch {
    throw Failure(error.status, language.inputFailed(shown(Array(argument.utf8)), error))
  }
}

/// The document of the one input of a command.
func readOne(_ argument: String, _ encoding: AskedEncoding? = nil) throws -> Document {
  let bytes = try gather(argument)
  do throws(ReadFailure) {
    return try readDocument(bytes, encoding: encoding)
  } catch {
    throw Failure(.unreadableInput, language.inputFailed(shown(Array(argument.utf8)), .reading(error)))
  }
}

/// The one report of a command.
func convertOne(
  _ argument: String, _ options: FormOptions, _ encoding: AskedEncoding? = nil
) throws -> (pipeline: Pipeline, Conversion) {
  let pipeline = try Knowledge(options).pipeline
  let bytes = try gather(argument)
  do {
    let name = inputName(argument)
    let conversion = try convertBytes(
      bytes, name: name, pipeline: pipeline, formID: options.form, encoding: encoding)
    return (pipeline, conversion)
  } catch {
    throw Failure(error.status, language.inputFailed(shown(Array(argument.utf8)), error))
  }
}

func inputName(_ argument: String) -> String {
  argument == "-" ? "-" : shown(Path(argument: argument).name)
}
