@claim:no-processors-outside-eu @witness:attestation
Feature: Every processor in the register is inside the EU

  Whoever processes data for the host does so inside the European Union. No test can show it: a named person answers for
  it, with evidence and a date on which the word lapses.

  Scenario Outline: Somebody at <host> answers for where its processors are
    Given the conference server of <host>
    And its statement says of where its processors are: <says>
    When its register of attestations is read
    Then a named person has attested it, with evidence, and the word has not lapsed

    @stated
    Examples: Hosts that promise it
      | host          | says           |
      | greenminihost | processors, EU |
