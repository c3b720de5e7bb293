@claim:room-password-optional @witness:browser-inspection @witness:foreign-client @witness:canary-scan
Feature: A room can be locked with a password and the password dies with the room

  One host lets its conferences be locked with a password, which dies with the conference.

  @apart
  Scenario Outline: A conference at <host> can be locked
    Given the conference server of <host>
    And its statement says of passwords: <says>
    When a conference is given a password
    Then nobody comes in without it
    And a later conference of that name has none

    @stated
    Examples: Hosts that promise it
      | host                     | says     |
      | studentenwerk-osnabrueck | optional |
