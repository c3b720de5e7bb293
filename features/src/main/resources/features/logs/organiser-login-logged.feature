@claim:organiser-login-logged @witness:raw-store-read @witness:canary-scan
Feature: Each organiser login leaves exactly one minimal log entry

  One host logs when organisers log in: time, account and outcome, and nothing else.

  @apart
  Scenario Outline: Each login of an organiser of <host> leaves one small entry
    Given the conference server of <host>
    And its statement says of organisers who log in: <says>
    When an organiser logs in
    Then there is one entry with time, account and outcome, and nothing else

    @stated
    Examples: Hosts that promise it
      | host                     | says |
      | studentenwerk-osnabrueck | yes  |
